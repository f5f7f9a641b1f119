-- Offers in rings as data, per item too; orders that wait for a worker; what keeps an order from being forgotten.

alter table work_order drop constraint work_order_state_check;
alter table work_order add constraint work_order_state_check check (state in
    ('AWAITING_HOLD', 'AWAITING_RELEASE', 'OFFERING', 'WAITING', 'UNSERVED', 'ASSIGNED', 'COMPLETED', 'CLOSED',
     'CANCELLED'));
alter table work_order
    add column waiting_since timestamptz,
    add column escalated int[] not null default '{}',
    add column ambulance_at timestamptz,
    add column floor boolean not null default false,
    add column homeless int not null default 0,
    -- Emergencies are never held: the indexes of open incidents rely on it.
    add constraint incidents_never_wait check (kind <> 'INCIDENT' or state <> 'WAITING');
drop index work_order_waiting;
create index work_order_waiting on work_order (id)
    where state in ('AWAITING_HOLD', 'AWAITING_RELEASE', 'OFFERING', 'WAITING', 'UNSERVED');

alter table deadline drop constraint deadline_matter_check;
alter table deadline add constraint deadline_matter_check check (matter in
    ('HOLD', 'RELEASE', 'OFFERS', 'RETRY', 'AGE_CAP', 'ESCALATION', 'TURNOUT', 'ARRIVAL'));

-- item_code '' means every item.
alter table release_policy add column item_code text not null default '';
alter table release_policy drop constraint release_policy_pkey;
alter table release_policy add primary key (region_prefix, kind, risk, item_code);

alter table offer_policy
    add column item_code text not null default '',
    add column mode text not null default 'WAVES' check (mode in ('WAVES', 'POOL')),
    add column rings jsonb not null default '[]',
    add column wait_at_most_seconds int not null default 14400 check (wait_at_most_seconds between 1 and 604800);
update offer_policy set
    mode = case kind when 'INCIDENT' then 'WAVES' else 'POOL' end,
    rings = jsonb_build_array(
        jsonb_build_object('radiusMeters', radius_meters, 'parallel', parallel,
            'providerKinds', '[]'::jsonb, 'answerSeconds', deadline_seconds),
        jsonb_build_object('radiusMeters', radius_meters, 'parallel', parallel,
            'providerKinds', '[]'::jsonb, 'answerSeconds', deadline_seconds),
        jsonb_build_object('radiusMeters', radius_meters, 'parallel', parallel,
            'providerKinds', '["ENTERPRISE", "SOLE_TRADER", "NON_PROFIT", "INSTITUTION", "STATION", "COUNTY_TEAM",
                "VOLUNTEER_TEAM"]'::jsonb,
            'answerSeconds', deadline_seconds));
alter table offer_policy
    drop column parallel,
    drop column deadline_seconds,
    drop column radius_meters,
    drop constraint offer_policy_pkey,
    add primary key (region_prefix, kind, risk, item_code),
    alter column item_code drop default,
    alter column mode drop default,
    alter column rings drop default,
    alter column wait_at_most_seconds drop default,
    add check (kind <> 'INCIDENT' or mode = 'WAVES');
