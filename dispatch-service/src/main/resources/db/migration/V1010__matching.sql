-- What gates and scores read beside the index in memory: wishes and groups of elders, and what workers did lately.

alter table elder
    add column excluded_providers uuid[] not null default '{}',
    add column preferred_workers uuid[] not null default '{}',
    add column preferred_providers uuid[] not null default '{}',
    add column groups jsonb not null default '[]';

create index visit_elder on visit (elder_id, checked_in_at) where elder_id is not null;
create index visit_worker_end on visit (worker_id, checked_out_at);
create index assignment_worker_made on assignment (worker_id, made_at);
