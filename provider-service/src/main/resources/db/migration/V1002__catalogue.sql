-- Categories of two city plans, items, and their prices.

create table category (
    code text primary key,
    name text not null,
    plan text not null,
    position int not null unique
);
insert into category (code, name, plan, position) values
    ('LIFE_CARE', '生活照料', 'LUAN', 1),
    ('HOUSEKEEPING', '家政服务', 'LUAN', 2),
    ('HEALTH_CARE', '医疗保健', 'LUAN', 3),
    ('COMFORT', '精神慰藉', 'LUAN', 4),
    ('RECREATION', '文化娱乐', 'LUAN', 5),
    ('POLICY_ADVICE', '政策咨询', 'LUAN', 6),
    ('MEAL', '助餐', 'GONGSHU', 7),
    ('BATH', '助浴', 'GONGSHU', 8),
    ('URGENT', '助急', 'GONGSHU', 9),
    ('MEDICAL', '助医', 'GONGSHU', 10),
    ('MOBILITY', '助行', 'GONGSHU', 11),
    ('CLEANING', '助洁', 'GONGSHU', 12);

create table item (
    code text primary key,
    name text not null,
    category text not null references category,
    unit text not null,
    emergency boolean not null,
    public_money boolean not null,
    min_minutes int not null check (min_minutes > 0),
    max_minutes int not null check (max_minutes >= min_minutes),
    required_certificates text[] not null,
    -- Zero for an item of a migration that has not been announced yet.
    version bigint not null check (version >= 0)
);
-- What an incident is served with.
insert into item (code, name, category, unit, emergency, public_money, min_minutes, max_minutes, required_certificates, version)
values ('URGENT_HELP', '上门急助', 'URGENT', 'VISIT', true, false, 10, 240, '{FIRE_SAFETY}', 0);

create table price (
    id uuid primary key,
    item_code text not null references item,
    provider_id uuid references provider,
    fen_per_hour bigint not null check (fen_per_hour >= 0),
    valid_from timestamptz not null,
    valid_to timestamptz check (valid_to > valid_from),
    -- The item's row is locked while prices are compared; these stand behind that.
    constraint price_begins_once unique nulls not distinct (item_code, provider_id, valid_from)
);
create unique index price_open_once on price (item_code, provider_id) nulls not distinct where valid_to is null;
