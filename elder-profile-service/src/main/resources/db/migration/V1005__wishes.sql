-- Who may not come and who is welcome, beside the workers that were excluded already; ids separated by commas.
alter table elder
    add column excluded_providers text not null default '',
    add column preferred_workers text not null default '',
    add column preferred_providers text not null default '';
