-- *_sealed: ciphertext bound to the row; *_hash: keyed hash for finding what must not be read.
create table household (
    id uuid primary key,
    region_code text not null references region (code),
    urban boolean not null,
    latitude double precision not null,
    longitude double precision not null,
    source_crs text not null,
    address_sealed text not null,
    door_note_sealed text,
    version bigint not null
);
create index household_region on household (region_code, id);

create table elder (
    id uuid primary key,
    household_id uuid not null references household (id),
    region_code text not null references region (code),
    urban boolean not null,
    latitude double precision not null,
    longitude double precision not null,
    source_crs text not null,
    birth_date date not null,
    risk text not null check (risk in ('HIGH', 'KEY', 'GENERAL')),
    life_status text not null check (life_status in ('LIVING', 'MOVED_AWAY', 'DECEASED')),
    life_since date not null,
    identity_sealed text not null,
    identity_hash text not null,
    name_sealed text not null,
    name_hash text not null,
    phone_sealed text,
    phone_hash text,
    address_sealed text not null,
    door_note_sealed text,
    diagnosis_sealed text,
    contacts_sealed text not null,
    excluded_workers text not null,
    version bigint not null
);
create unique index elder_identity on elder (identity_hash);
create index elder_phone on elder (phone_hash) where phone_hash is not null;
create index elder_name on elder (name_hash);
create index elder_household on elder (household_id);
create index elder_region on elder (region_code text_pattern_ops, id);

create table elder_group (
    id uuid primary key,
    elder_id uuid not null references elder (id),
    code text not null references group_code (code),
    valid_from date not null,
    valid_to date,
    issuer text not null,
    check (valid_to is null or valid_to > valid_from)
);
create index elder_group_elder on elder_group (elder_id);
