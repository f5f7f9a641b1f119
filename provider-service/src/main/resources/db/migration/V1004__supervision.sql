-- What supervision keeps about providers and workers: papers, contracts, restrictions, rectification orders, ratings;
-- ceilings and volunteers in the catalogue. What somebody decided stays as it was written; an end is written once.

alter table provider
    add column licence_until timestamptz,
    add column insured_until timestamptz,
    add column rating_score int check (rating_score between 0 and 100),
    add column rating_period text,
    add column rating_reason text,
    add column rated_by text,
    add column rated_at timestamptz;

alter table worker
    add column rest_minutes int not null default 0 check (rest_minutes >= 0),
    add column rating_score int check (rating_score between 0 and 100),
    add column rating_period text,
    add column rating_reason text,
    add column rated_by text,
    add column rated_at timestamptz;

-- Every evaluation of a provider or a worker; the latest stands in its row too.
create table rating (
    id uuid primary key,
    subject_id uuid not null,
    score int not null check (score between 0 and 100),
    period text not null,
    reason text not null,
    actor text not null,
    at timestamptz not null
);
create index rating_subject on rating (subject_id, id);
create trigger rating_stays before update or delete on rating
    for each row execute function refuse_rewriting_history();

create function write_end_once() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' or old.ended_at is not null
        or to_jsonb(new) - '{ended_at,ended_by,end_reason}'::text[] <> to_jsonb(old) - '{ended_at,ended_by,end_reason}'::text[] then
        raise exception 'what was decided about a provider is only ever added to';
    end if;
    return new;
end $$;

create table public_contract (
    id uuid primary key,
    provider_id uuid not null references provider,
    region_code text not null,
    item_codes text[] not null,
    valid_from timestamptz not null,
    valid_to timestamptz check (valid_to > valid_from),
    made_at timestamptz not null,
    made_by text not null,
    reason text not null,
    ended_at timestamptz,
    ended_by text,
    end_reason text
);
create index public_contract_provider on public_contract (provider_id);
create trigger public_contract_stays before update or delete on public_contract
    for each row execute function write_end_once();

create table restriction (
    id uuid primary key,
    provider_id uuid not null references provider,
    effect text not null check (effect in ('NO_WORK', 'NO_PUBLIC_MONEY')),
    cause text not null check (cause in ('SANCTION', 'RISK_HOLD', 'BLACKLIST')),
    valid_from timestamptz not null,
    valid_to timestamptz check (valid_to > valid_from),
    made_at timestamptz not null,
    made_by text not null,
    reason text not null,
    ended_at timestamptz,
    ended_by text,
    end_reason text
);
create index restriction_provider on restriction (provider_id);
create trigger restriction_stays before update or delete on restriction
    for each row execute function write_end_once();

create table rectification (
    id uuid primary key,
    provider_id uuid not null references provider,
    deadline timestamptz not null,
    made_at timestamptz not null,
    made_by text not null,
    reason text not null,
    ended_at timestamptz,
    ended_by text,
    end_reason text
);
create index rectification_provider on rectification (provider_id);
create index rectification_open on rectification (deadline) where ended_at is null;
create trigger rectification_stays before update or delete on rectification
    for each row execute function write_end_once();

alter table item add column volunteers boolean not null default false;

create table ceiling (
    id uuid primary key,
    item_code text not null references item,
    region_prefix text not null check (region_prefix ~ '^[0-9]{0,12}$'),
    fen_per_hour bigint not null check (fen_per_hour >= 0),
    valid_from timestamptz not null,
    valid_to timestamptz check (valid_to > valid_from),
    -- The item's row is locked while ceilings are compared; these stand behind that.
    constraint ceiling_begins_once unique (item_code, region_prefix, valid_from)
);
create unique index ceiling_open_once on ceiling (item_code, region_prefix) where valid_to is null;
