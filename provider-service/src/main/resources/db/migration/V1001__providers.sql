-- The register of providers, their history and their sites.

create table provider (
    id uuid primary key,
    name text not null,
    credit_code text not null constraint provider_credit_code_once unique check (credit_code ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    kind text not null,
    -- 12-digit codes as published, and beside them the digits they cover, for looking up by region.
    service_regions text[] not null,
    service_prefixes text[] not null,
    contact_phone_cipher text,
    stage text not null check (stage in ('APPLIED', 'REVIEWING', 'ACTIVE', 'SUSPENDED', 'EXITED')),
    reason text not null,
    actor text not null,
    since timestamptz not null,
    version bigint not null check (version > 0)
);
create index provider_stage on provider (stage, id);

create table provider_history (
    id uuid primary key,
    provider_id uuid not null references provider,
    from_stage text,
    to_stage text not null,
    reason text not null,
    actor text not null,
    at timestamptz not null
);
create index provider_history_provider on provider_history (provider_id, id);

-- Who decided what and why stays as it was written.
create function refuse_rewriting_history() returns trigger language plpgsql as
$$ begin raise exception 'the history of a provider is only ever added to'; end $$;
create trigger provider_history_stays before update or delete on provider_history
    for each row execute function refuse_rewriting_history();

create table site (
    id uuid primary key,
    provider_id uuid not null references provider,
    name text not null,
    region_code text not null,
    address text not null,
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    radius_meters int not null check (radius_meters > 0)
);
create index site_provider on site (provider_id, id);
