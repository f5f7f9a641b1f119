-- Mass events (heat, cold, flood, sickness) and the welfare checks opened for them.

create table mass_event (
    id uuid primary key,
    kind text not null check (kind in ('HEAT', 'COLD', 'FLOOD', 'EPIDEMIC', 'OTHER')),
    region_code text not null,
    region_prefix text not null,
    risks text[] not null,
    groups text[] not null,
    reason text not null,
    started_by text not null,
    origin_id text not null check (origin_id ~ '^[0-9a-f]{32}$'),
    started_at timestamptz not null,
    state text not null check (state in ('OPENING', 'OPENED', 'ENDING', 'ENDED')),
    -- The last elder looked at; whoever dies in the middle leaves the rest to the others.
    cursor uuid,
    opened int not null,
    joined int not null,
    ended_by text,
    ended_at timestamptz,
    check ((state in ('ENDING', 'ENDED')) = (ended_at is not null))
);
create index mass_event_unfinished on mass_event (id) where state in ('OPENING', 'ENDING');

create table mass_event_check (
    work_order_id uuid primary key references work_order,
    mass_event_id uuid not null references mass_event
);
create index mass_event_check_event on mass_event_check (mass_event_id);

-- One open check per household, else per elder: whoever opens a second one opens none.
create unique index one_open_check_per_household on work_order (household_id)
    where kind = 'WELFARE_CHECK' and household_id is not null
      and state in ('AWAITING_RELEASE', 'OFFERING', 'WAITING', 'UNSERVED', 'ASSIGNED');
create unique index one_open_check_per_elder on work_order ((elder_ids[1]))
    where kind = 'WELFARE_CHECK' and household_id is null
      and state in ('AWAITING_RELEASE', 'OFFERING', 'WAITING', 'UNSERVED', 'ASSIGNED');
