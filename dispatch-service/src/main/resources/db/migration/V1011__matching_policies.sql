-- How candidates are compared, as data; risk '' means every risk, item_code '' every item.

create table matching_policy (
    region_prefix text not null check (region_prefix ~ '^[0-9]{0,12}$'),
    kind text not null check (kind in ('INCIDENT', 'SERVICE_ORDER', 'WELFARE_CHECK')),
    risk text not null check (risk in ('', 'HIGH', 'KEY', 'GENERAL')),
    item_code text not null,
    policy jsonb not null,
    primary key (region_prefix, kind, risk, item_code)
);
insert into matching_policy values
    ('', 'INCIDENT', '', '', '{"scope": {"regionPrefix": "", "kind": "INCIDENT"}, "positions": {"freshFor": "PT10M", "tooOldAfter":
        "PT1H"}, "fairness": {"window": "PT168H", "secondsEach": 0, "atMost": 0}, "continuity": {"window":
        "PT4320H", "lastSeconds": 0, "secondsEach": 0, "atMost": 0}, "preferredWorkerSeconds": 0,
        "preferredProviderSeconds": 0, "rating": {"workerSeconds": 0, "providerSeconds": 0, "unratedAs": 80},
        "position": {"siteSeconds": 60, "secondsPerMinute": 6, "atMostSeconds": 120}}'),
    ('', 'WELFARE_CHECK', '', '', '{"scope": {"regionPrefix": "", "kind": "WELFARE_CHECK"}, "positions": {"freshFor": "PT10M",
        "tooOldAfter": "PT1H"}, "fairness": {"window": "PT168H", "secondsEach": 15, "atMost": 8}, "continuity":
        {"window": "PT4320H", "lastSeconds": 0, "secondsEach": 0, "atMost": 0}, "preferredWorkerSeconds": 0,
        "preferredProviderSeconds": 0, "rating": {"workerSeconds": 30, "providerSeconds": 30, "unratedAs": 80},
        "position": {"siteSeconds": 60, "secondsPerMinute": 6, "atMostSeconds": 120}}'),
    ('', 'SERVICE_ORDER', '', '', '{"scope": {"regionPrefix": "", "kind": "SERVICE_ORDER"}, "positions": {"freshFor": "PT10M",
        "tooOldAfter": "PT1H"}, "fairness": {"window": "PT168H", "secondsEach": 30, "atMost": 10}, "continuity":
        {"window": "PT4320H", "lastSeconds": 1200, "secondsEach": 120, "atMost": 5}, "preferredWorkerSeconds":
        1800, "preferredProviderSeconds": 300, "rating": {"workerSeconds": 120, "providerSeconds": 120,
        "unratedAs": 80}, "position": {"siteSeconds": 60, "secondsPerMinute": 2, "atMostSeconds": 60}}');
-- H02: points of an order's priority by group; the same for every kind until somebody decides otherwise.
update matching_policy set policy = policy || '{"groupPoints": {"SANWU": 30, "TEKUN": 30, "DIBAO": 20, "LOW_INCOME": 20, "DIBAO_MARGIN": 10,
    "EXPENSE_POOR": 10, "DISABLED": 20, "DEMENTIA": 20, "SEVERE_DISABILITY": 20, "ADVANCED_AGE": 10,
    "LIVING_ALONE": 10, "CHILDLESS": 10, "FAMILY_PLANNING": 10, "YOUFU": 10, "EMPTY_NEST": 5, "LEFT_BEHIND":
    5}}';

-- Who changed a table of policies, and what it held from then on.
create table policy_change (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    subject text not null,
    what text not null,
    rows jsonb not null
);
create trigger policy_change_append_only before update or delete on policy_change
    for each statement execute function refuse_change();
