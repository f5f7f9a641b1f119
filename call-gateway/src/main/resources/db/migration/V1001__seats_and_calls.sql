-- Who sits where, the history of calls, and which incidents are open. Ids only: no number, no name.

create table seat_policy (
    only_row boolean primary key default true check (only_row),
    wrap_up interval not null default interval '10 seconds' check (wrap_up between interval '0' and interval '1 hour')
);
insert into seat_policy default values;

create table seat_session (
    id uuid primary key,
    seat text not null,
    operator_id text not null,
    state text not null check (state in ('READY', 'BUSY', 'WRAP_UP')),
    since timestamptz not null,
    signed_on_at timestamptz not null,
    ready_again_at timestamptz,
    signed_off_at timestamptz,
    check ((state = 'WRAP_UP') = (ready_again_at is not null))
);
create unique index seat_session_one_operator on seat_session (seat) where signed_off_at is null;
create unique index seat_session_one_seat on seat_session (operator_id) where signed_off_at is null;
create index seat_session_due on seat_session (ready_again_at) where signed_off_at is null;

create table call (
    call_id uuid primary key,
    kind text not null check (kind in ('EMERGENCY', 'SERVICE', 'PUBLIC')),
    state text not null check (state in ('RINGING', 'ANSWERED', 'ENDED', 'ABANDONED')),
    identification text not null check (identification in ('ELDER', 'HOUSEHOLD', 'UNKNOWN_LINE', 'WITHHELD')),
    terminal_id uuid,
    household_id uuid,
    elder_ids uuid[] not null default '{}',
    region_code text,
    seat_id text,
    operator_id text,
    arrived_at timestamptz not null,
    answered_at timestamptz,
    ended_at timestamptz,
    origin_id text not null
);
create index call_arrived on call (arrived_at desc, call_id desc);
create index call_origin on call (origin_id);

create table incident (
    work_order_id uuid primary key,
    household_id uuid,
    call_ids uuid[] not null default '{}',
    opened_at timestamptz not null,
    ended_at timestamptz
);
create index incident_open_home on incident (household_id) where ended_at is null;
create index incident_open_calls on incident using gin (call_ids) where ended_at is null;
