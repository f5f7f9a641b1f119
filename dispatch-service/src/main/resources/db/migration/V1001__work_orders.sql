-- Work orders with offers, assignments and visits. Lock order everywhere: call, work order, worker.

create table work_order (
    id uuid primary key,
    kind text not null check (kind in ('INCIDENT', 'SERVICE_ORDER', 'WELFARE_CHECK')),
    state text not null check (state in
        ('AWAITING_HOLD', 'AWAITING_RELEASE', 'OFFERING', 'UNSERVED', 'ASSIGNED', 'COMPLETED', 'CLOSED', 'CANCELLED')),
    origin_id text not null check (origin_id ~ '^[0-9a-f]{32}$'),
    owner text not null,
    risk text not null check (risk in ('HIGH', 'KEY', 'GENERAL')),
    elder_ids uuid[] not null,
    household_id uuid,
    region_code text,
    home_latitude double precision,
    home_longitude double precision,
    call_id uuid,
    opened_at timestamptz not null,
    wave int not null default 0,
    round_start int not null default 0,
    outcome text,
    note text,
    ended_at timestamptz,
    -- incidents
    alarm_id uuid,
    raised_at timestamptz,
    line_key text,
    -- service orders
    item_code text not null,
    minutes int check (minutes > 0),
    scheduled_at timestamptz,
    hold_state text check (hold_state in ('AWAITED', 'PENDING', 'GRANTED', 'REFUSED', 'CAPTURED', 'RELEASED')),
    hold_id uuid,
    held_fen bigint not null default 0,
    self_pay_fen bigint not null default 0,
    captured_fen bigint not null default 0,
    released_fen bigint not null default 0,
    hold_reason text,
    check ((home_latitude is null) = (home_longitude is null)),
    check (kind <> 'INCIDENT' or (alarm_id is not null and raised_at is not null)),
    check (kind <> 'SERVICE_ORDER' or (minutes is not null and scheduled_at is not null and hold_state is not null)),
    check ((state in ('CLOSED', 'CANCELLED')) = (ended_at is not null))
);

-- One open incident per household, else per line or device: the loser of the race joins the winner's.
create unique index one_open_incident_per_household on work_order (household_id)
    where kind = 'INCIDENT' and state in ('AWAITING_RELEASE', 'OFFERING', 'UNSERVED', 'ASSIGNED');
create unique index one_open_incident_per_line on work_order (line_key)
    where kind = 'INCIDENT' and state in ('AWAITING_RELEASE', 'OFFERING', 'UNSERVED', 'ASSIGNED');
create index work_order_waiting on work_order (id)
    where state in ('AWAITING_HOLD', 'AWAITING_RELEASE', 'OFFERING', 'UNSERVED');
create index work_order_origin on work_order (origin_id);
create index work_order_state on work_order (state, id);

-- Every press, alarm or call that belongs to an incident, the first one included.
create table signal (
    alarm_id uuid primary key,
    work_order_id uuid not null references work_order,
    call_id uuid,
    raised_at timestamptz not null,
    joined_at timestamptz not null
);
create index signal_call on signal (call_id) where call_id is not null;
create index signal_work_order on signal (work_order_id);

create table offer (
    id uuid primary key,
    work_order_id uuid not null references work_order,
    wave int not null,
    provider_id uuid not null,
    worker_id uuid not null,
    capacity int not null,
    road_meters int not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    version int not null,
    ended_at timestamptz,
    reason text,
    assignment_id uuid,
    check ((state = 'OPEN') = (ended_at is null)),
    check ((state = 'ACCEPTED') = (assignment_id is not null))
);
create index offer_work_order on offer (work_order_id);
create index offer_worker on offer (worker_id, id);
create index offer_provider on offer (provider_id, id);
create index offer_open on offer (expires_at) where state = 'OPEN';

create table assignment (
    id uuid primary key,
    work_order_id uuid not null references work_order,
    offer_id uuid not null unique references offer,
    provider_id uuid not null,
    worker_id uuid not null,
    stage text not null check (stage in ('MADE', 'EN_ROUTE', 'ARRIVED', 'CHECKED_IN', 'COMPLETED', 'RELEASED')),
    made_at timestamptz not null,
    stage_at timestamptz not null,
    reason text
);
-- The backstop behind the row lock: an order never has two live assignments.
create unique index one_live_assignment_per_order on assignment (work_order_id)
    where stage in ('MADE', 'EN_ROUTE', 'ARRIVED', 'CHECKED_IN');
create index assignment_live_worker on assignment (worker_id)
    where stage in ('MADE', 'EN_ROUTE', 'ARRIVED', 'CHECKED_IN');
create index assignment_work_order on assignment (work_order_id);
create index assignment_provider on assignment (provider_id, id);

-- Locked while a worker's capacity is checked and used.
create table worker_lock (worker_id uuid primary key);

create table visit (
    id uuid primary key,
    work_order_id uuid not null unique references work_order,
    assignment_id uuid not null unique references assignment,
    item_code text not null,
    elder_id uuid,
    region_code text not null,
    home_latitude double precision not null,
    home_longitude double precision not null,
    provider_id uuid not null,
    worker_id uuid not null,
    checked_in_at timestamptz not null,
    in_latitude double precision not null,
    in_longitude double precision not null,
    checked_out_at timestamptz,
    out_latitude double precision,
    out_longitude double precision,
    tolerance_meters int not null,
    note text,
    check (checked_out_at is null or checked_out_at >= checked_in_at)
);

-- Swept by any instance; carries no authority.
create table deadline (
    id bigint generated always as identity primary key,
    work_order_id uuid not null references work_order,
    matter text not null check (matter in ('HOLD', 'RELEASE', 'OFFERS', 'RETRY')),
    number int not null,
    due_at timestamptz not null,
    attempts int not null default 0
);
create index deadline_due on deadline (due_at);
create index deadline_work_order on deadline (work_order_id);

create table decision_card (
    id bigint generated always as identity primary key,
    work_order_id uuid not null references work_order,
    wave int not null,
    decided_at timestamptz not null,
    card jsonb not null
);
create index decision_card_work_order on decision_card (work_order_id, id);

create table work_order_event (
    id bigint generated always as identity primary key,
    work_order_id uuid not null references work_order,
    at timestamptz not null,
    what text not null,
    ids jsonb not null
);
create index work_order_event_work_order on work_order_event (work_order_id, id);

-- What is known of a call, whichever of its events comes first.
create table call (
    id uuid primary key,
    origin_id text,
    seat_id text,
    operator text,
    answered_at timestamptz,
    abandoned_at timestamptz
);
