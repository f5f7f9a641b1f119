-- Staff files; names, phones and numbers of papers are ciphertext.

create table worker (
    id uuid primary key,
    provider_id uuid not null references provider,
    site_id uuid references site,
    name_cipher text not null,
    phone_cipher text not null,
    active boolean not null,
    item_codes text[] not null,
    capacity int not null check (capacity > 0),
    version bigint not null check (version > 0)
);
create index worker_provider on worker (provider_id, id);

create table certificate (
    id uuid primary key,
    worker_id uuid not null references worker,
    code text not null,
    number_cipher text not null,
    valid_until timestamptz not null
);
create index certificate_worker on certificate (worker_id);

create table shift (
    worker_id uuid not null references worker,
    begins_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > begins_at),
    primary key (worker_id, begins_at)
);
create index shift_worker_end on shift (worker_id, ends_at);
