-- Who changed which fields (never their values), and who read personal data in clear. Both only grow.
create table change_log (
    id uuid primary key,
    subject_id uuid not null,
    at timestamptz not null,
    actor text not null,
    action text not null,
    fields text not null
);
create index change_log_subject on change_log (subject_id, id);
create trigger change_log_only_grows before update or delete or truncate on change_log
    for each statement execute function refuse_rewrite();

-- hash = SHA-256(previous_hash ‖ canonical record), one chain, appended under an advisory lock.
create table audit_log (
    number bigint primary key,
    at timestamptz not null,
    actor text not null,
    roles text not null,
    elder_id uuid not null,
    purpose text not null,
    previous_hash text not null unique,
    hash text not null unique
);
create index audit_log_elder on audit_log (elder_id, number);
create trigger audit_log_only_grows before update or delete or truncate on audit_log
    for each statement execute function refuse_rewrite();
