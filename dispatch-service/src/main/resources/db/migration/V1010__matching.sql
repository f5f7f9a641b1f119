-- What gates and scores read beside the index in memory: wishes and groups of elders, and what workers did lately.

alter table elder
    add column excluded_providers uuid[] not null default '{}',
    add column preferred_workers uuid[] not null default '{}',
    add column preferred_providers uuid[] not null default '{}',
    add column groups jsonb not null default '[]';

create index visit_elder on visit (elder_id, checked_in_at) where elder_id is not null;
create index visit_worker_end on visit (worker_id, checked_out_at);
create index assignment_worker_made on assignment (worker_id, made_at);

-- Cards kept until now do not hold what gates and scores read, so nothing could replay or explain them in the words of
-- today; they exist in development databases only and are dropped rather than shown half-empty.
truncate decision_card;
alter table decision_card
    alter column card drop not null,
    add column why jsonb,
    add column eligible uuid[] not null,
    add check ((card is null) <> (why is null));
create index decision_card_decided on decision_card (decided_at);
