-- How soon who has accepted must set out (N4) and arrive; the pre-emption of visits that have not begun.

alter table deadline drop constraint deadline_matter_check;
alter table deadline add constraint deadline_matter_check check (matter in
    ('HOLD', 'RELEASE', 'OFFERS', 'RETRY', 'AGE_CAP', 'ESCALATION', 'TURNOUT', 'NO_TURNOUT', 'ARRIVAL'));

create table turnout_policy (
    region_prefix text not null check (region_prefix ~ '^[0-9]{0,12}$'),
    kind text not null check (kind in ('INCIDENT', 'SERVICE_ORDER', 'WELFARE_CHECK')),
    risk text not null check (risk in ('', 'HIGH', 'KEY', 'GENERAL')),
    item_code text not null,
    remind_seconds int not null check (remind_seconds between 1 and 86400),
    release_seconds int not null check (release_seconds > remind_seconds and release_seconds <= 172800),
    arrival_slack_seconds int not null check (arrival_slack_seconds between 1 and 86400),
    primary key (region_prefix, kind, risk, item_code)
);
insert into turnout_policy values
    ('', 'INCIDENT', '', '', 120, 180, 300),
    ('', 'WELFARE_CHECK', '', '', 600, 1200, 900),
    ('', 'SERVICE_ORDER', '', '', 900, 1800, 900);

update floor_policy set elder_groups = '{SANWU,TEKUN,YOUFU,DIBAO,DIBAO_MARGIN,LOW_INCOME}' where region_prefix = '';
