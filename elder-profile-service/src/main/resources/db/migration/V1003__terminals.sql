create table terminal (
    id uuid primary key,
    household_id uuid not null references household (id),
    elder_id uuid references elder (id),
    line_sealed text,
    line_hash text,
    device_id text,
    key_map text not null,
    installed_on date not null,
    removed_on date,
    version bigint not null,
    check (line_hash is not null or device_id is not null),
    check ((line_hash is null) = (line_sealed is null))
);
create unique index terminal_one_active_per_line on terminal (line_hash) where removed_on is null;
create unique index terminal_one_active_per_device on terminal (device_id) where removed_on is null;
create index terminal_household on terminal (household_id);
