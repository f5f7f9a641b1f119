-- What every service has: the city's clock, the outbox, the inbox and the quarantine.

-- The offset is zero in production; only tests and the embedded city move it.
create table careline_clock (
    only_row boolean primary key default true check (only_row),
    shift interval not null default interval '0'
);
insert into careline_clock default values;

create function careline_now() returns timestamptz
    language sql volatile
    return clock_timestamp() + (select shift from careline_clock);

create table outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null unique,
    shard smallint not null check (shard between 0 and 15),
    topic text not null,
    record_key text not null,
    type text not null,
    source text not null,
    subject text not null,
    happened_at timestamptz not null,
    origin_id text not null,
    payload text not null,
    created_at timestamptz not null default clock_timestamp()
);
create index outbox_shard on outbox (shard, id);
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create table inbox (
    event_id uuid primary key,
    received_at timestamptz not null default clock_timestamp()
);
create index inbox_received on inbox (received_at);

create table quarantine (
    id bigint generated always as identity primary key,
    topic text not null,
    partition_no int not null,
    record_offset bigint not null,
    event_id uuid,
    type text,
    reason text not null,
    owner text not null default 'supervisor',
    received_at timestamptz not null default clock_timestamp(),
    resolved_at timestamptz,
    resolved_by text,
    resolution text,
    unique (topic, partition_no, record_offset)
);
