-- What is done while nobody has an order in hand, and whose needs are met whatever money says.

create table escalation_policy (
    region_prefix text not null check (region_prefix ~ '^[0-9]{0,12}$'),
    kind text not null check (kind in ('INCIDENT', 'SERVICE_ORDER', 'WELFARE_CHECK')),
    risk text not null check (risk in ('', 'HIGH', 'KEY', 'GENERAL')),
    item_code text not null,
    step int not null check (step between 1 and 20),
    after_seconds int not null check (after_seconds between 1 and 604800),
    action text not null check (action in ('SUPERVISOR_ALERT', 'WIDEN', 'AMBULANCE', 'COUNTY_ALERT')),
    primary key (region_prefix, kind, risk, item_code, step)
);
-- An emergency is to be accepted within a minute (N3, N4).
insert into escalation_policy values
    ('', 'INCIDENT', '', '', 1, 60, 'SUPERVISOR_ALERT'),
    ('', 'INCIDENT', '', '', 2, 120, 'WIDEN'),
    ('', 'INCIDENT', '', '', 3, 300, 'COUNTY_ALERT'),
    ('', 'INCIDENT', 'HIGH', '', 1, 60, 'SUPERVISOR_ALERT'),
    ('', 'INCIDENT', 'HIGH', '', 2, 90, 'WIDEN'),
    ('', 'INCIDENT', 'HIGH', '', 3, 180, 'AMBULANCE'),
    ('', 'INCIDENT', 'HIGH', '', 4, 300, 'COUNTY_ALERT'),
    ('', 'WELFARE_CHECK', '', '', 1, 900, 'SUPERVISOR_ALERT'),
    ('', 'WELFARE_CHECK', '', '', 2, 1800, 'WIDEN'),
    ('', 'WELFARE_CHECK', '', '', 3, 3600, 'COUNTY_ALERT'),
    ('', 'SERVICE_ORDER', '', '', 1, 3600, 'SUPERVISOR_ALERT'),
    ('', 'SERVICE_ORDER', '', '', 2, 7200, 'WIDEN'),
    ('', 'SERVICE_ORDER', '', '', 3, 14400, 'COUNTY_ALERT');

create table floor_policy (
    region_prefix text primary key check (region_prefix ~ '^[0-9]{0,12}$'),
    elder_groups text[] not null,
    provider_kinds text[] not null
);
insert into floor_policy values
    ('', '{SANWU,TEKUN,YOUFU,DIBAO,DIBAO_MARGINAL,LOW_INCOME}', '{STATION,COUNTY_TEAM}');

alter table offer
    add column travel_seconds int,
    add column preempts boolean not null default false;
