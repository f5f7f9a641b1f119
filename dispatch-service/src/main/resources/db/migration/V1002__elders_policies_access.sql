-- The copy of elders that events keep fresh, policies as data, and the log of emergency cards read.

create table elder (
    id uuid primary key,
    household_id uuid,
    region_code text not null,
    latitude double precision not null,
    longitude double precision not null,
    risk text not null,
    served boolean not null,
    excluded_workers uuid[] not null,
    emergency_card text,
    version bigint not null
);
create index elder_household on elder (household_id) where household_id is not null;

-- risk '' means every risk; region_prefix '' means everywhere.
create table release_policy (
    region_prefix text not null check (region_prefix ~ '^[0-9]{0,12}$'),
    kind text not null check (kind in ('INCIDENT', 'SERVICE_ORDER', 'WELFARE_CHECK')),
    risk text not null check (risk in ('', 'HIGH', 'KEY', 'GENERAL')),
    seat_confirm_seconds int not null check (seat_confirm_seconds between 0 and 3600),
    lead_seconds int not null check (lead_seconds between 0 and 604800),
    primary key (region_prefix, kind, risk)
);
insert into release_policy values
    ('', 'INCIDENT', 'HIGH', 0, 0),
    ('', 'INCIDENT', '', 20, 0),
    ('', 'WELFARE_CHECK', '', 0, 0),
    ('', 'SERVICE_ORDER', '', 0, 7200);

create table offer_policy (
    region_prefix text not null check (region_prefix ~ '^[0-9]{0,12}$'),
    kind text not null check (kind in ('INCIDENT', 'SERVICE_ORDER', 'WELFARE_CHECK')),
    risk text not null check (risk in ('', 'HIGH', 'KEY', 'GENERAL')),
    parallel int not null check (parallel between 1 and 50),
    deadline_seconds int not null check (deadline_seconds between 1 and 86400),
    max_waves int not null check (max_waves between 1 and 100),
    radius_meters int not null check (radius_meters between 1 and 200000),
    retry_seconds int not null check (retry_seconds between 1 and 86400),
    visit_meters int not null check (visit_meters between 1 and 10000),
    primary key (region_prefix, kind, risk)
);
insert into offer_policy values
    ('', 'INCIDENT', '', 3, 60, 3, 30000, 60, 300),
    ('', 'WELFARE_CHECK', '', 1, 120, 5, 30000, 60, 300),
    ('', 'SERVICE_ORDER', '', 1, 300, 10, 30000, 300, 300);

create table card_access (
    id bigint generated always as identity primary key,
    work_order_id uuid not null references work_order,
    elder_id uuid not null,
    subject text not null,
    worker_id uuid,
    at timestamptz not null
);
create index card_access_work_order on card_access (work_order_id);

create function refuse_change() returns trigger
    language plpgsql
as $$ begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger card_access_append_only before update or delete on card_access
    for each statement execute function refuse_change();
create trigger work_order_event_append_only before update or delete on work_order_event
    for each statement execute function refuse_change();
create trigger decision_card_append_only before update or delete on decision_card
    for each statement execute function refuse_change();
