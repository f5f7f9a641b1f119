-- Billing: copies, quotas, holds, the ledger, settlements. Amounts are fen, months are yyyy-MM in Asia/Shanghai.
-- What the promise "public money is exact" rests on is enforced here, not only in the service.

create domain month_code as text check (value ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');

-- Copies of other services' state, learned by event; a newer version replaces an older one.

create table elder_copy (
  elder_id uuid primary key,
  region_code text not null,
  life_state text not null,
  ceased_on date,
  memberships jsonb not null,
  version bigint not null
);

create table item_copy (
  item_code text primary key,
  public_money boolean not null,
  prices jsonb not null,
  version bigint not null
);

-- Quotas.

create table quota_policy (
  code text not null,
  region_code text not null check (region_code ~ '^[0-9]{12}$'),
  group_code text not null,
  amount_fen bigint not null check (amount_fen >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  fund text not null check (fund in ('FISCAL', 'LOTTERY')),
  unit text not null default 'FEN' check (unit = 'FEN'),
  per text not null default 'PERSON' check (per = 'PERSON'),
  period text not null default 'MONTH' check (period = 'MONTH'),
  carry_over boolean not null default false check (not carry_over),
  stacking text not null default 'HIGHEST' check (stacking = 'HIGHEST'),
  made_by text not null,
  made_at timestamptz not null default careline_now(),
  primary key (region_code, group_code, valid_from)
);

create table hold_rule (
  only_row boolean primary key default true check (only_row),
  grace_hours int not null default 72 check (grace_hours between 1 and 2400)
);
insert into hold_rule default values;

create table entitlement (
  id uuid primary key,
  elder_id uuid not null,
  region_code text not null,
  policy_code text not null,
  fund text not null check (fund in ('FISCAL', 'LOTTERY')),
  month month_code not null,
  granted_fen bigint not null,
  held_fen bigint not null default 0 check (held_fen >= 0),
  used_fen bigint not null default 0 check (used_fen >= 0),
  lapsed_fen bigint not null default 0 check (lapsed_fen >= 0),
  version bigint not null,
  constraint never_more_than_granted check (held_fen + used_fen + lapsed_fen <= granted_fen),
  constraint granted_once unique (elder_id, policy_code, month),
  -- Stacking HIGHEST: one quota per person and month, whichever policy gave it.
  constraint highest_only unique (elder_id, month)
);
create index entitlement_unused on entitlement (month, id) where held_fen + used_fen + lapsed_fen < granted_fen;

-- Holds.

create table hold (
  id uuid primary key,
  work_order_id uuid not null unique,
  elder_id uuid not null,
  region_code text not null,
  item_code text not null,
  minutes int not null check (minutes > 0),
  call_id uuid,
  origin_id text not null,
  scheduled_at timestamptz not null,
  entitlement_id uuid references entitlement,
  month month_code not null,
  estimate_fen bigint not null check (estimate_fen >= held_fen),
  held_fen bigint not null check (held_fen >= 0),
  state text not null check (state in ('OPEN', 'CAPTURED', 'VOIDED', 'EXPIRED')),
  placed_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  visit_id uuid unique,
  check ((entitlement_id is null) = (held_fen = 0)),
  check ((state = 'OPEN') = (ended_at is null)),
  check ((state = 'CAPTURED') = (visit_id is not null))
);
create index hold_due on hold (expires_at) where state = 'OPEN';
create index hold_elder on hold (elder_id, id);
create index hold_origin on hold (origin_id);

create table cancelled_order (
  work_order_id uuid primary key,
  at timestamptz not null default careline_now()
);

-- Visits and those that wait for a person.

create table visit (
  id uuid primary key,
  work_order_id uuid not null,
  item_code text,
  elder_id uuid,
  checked_in_at timestamptz,
  checked_out_at timestamptz,
  region_code text,
  location_matched boolean not null,
  provider_id uuid,
  worker_id uuid,
  clocked_minutes int not null,
  origin_id text not null,
  received_at timestamptz not null default careline_now()
);
create index visit_order on visit (work_order_id);

create table review (
  id uuid primary key,
  visit_id uuid not null references visit,
  work_order_id uuid not null,
  reason text not null,
  owner text not null,
  opened_at timestamptz not null,
  verdict text check (verdict in ('CAPTURE', 'REJECT')),
  decided_by text,
  note text,
  decided_at timestamptz,
  check ((verdict is null) = (decided_at is null))
);
create unique index review_open on review (visit_id) where verdict is null;
create index review_order on review (work_order_id);

-- Months.

create table accounting_month (
  month month_code primary key,
  state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
  closed_at timestamptz,
  closed_by text,
  check ((state = 'CLOSED') = (closed_at is not null))
);

create function closed_months_stay_closed() returns trigger language plpgsql as $$
begin
  if old.state = 'CLOSED' then
    raise exception 'month % is closed for ever', old.month using errcode = 'BL001';
  end if;
  return coalesce(new, old);
end $$;
create trigger closed_for_ever before update or delete on accounting_month
  for each row execute function closed_months_stay_closed();

-- Whoever posts holds the month's row until the end of the transaction; closing waits for them, and they for it.
create function refuse_closed_month() returns trigger language plpgsql as $$
declare
  found_state text;
begin
  insert into accounting_month (month) values (new.month) on conflict do nothing;
  select state into found_state from accounting_month where month = new.month for share;
  if found_state = 'CLOSED' then
    raise exception 'month % is closed', new.month using errcode = 'BL001';
  end if;
  return new;
end $$;

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'BL002';
end $$;

-- The ledger: debits positive, credits negative.

create table account (
  id uuid primary key,
  kind text not null check (kind in
    ('FUND_COMMITMENT', 'ENTITLEMENT_LEFT', 'ENTITLEMENT_HELD', 'PROVIDER_PAYABLE', 'ELDER_RECEIVABLE')),
  fund text not null check (fund in ('FISCAL', 'LOTTERY', 'SELF_PAY')),
  owner_id uuid,
  unique nulls not distinct (kind, fund, owner_id),
  check ((kind = 'FUND_COMMITMENT') = (owner_id is null)),
  check (fund <> 'SELF_PAY' or kind in ('PROVIDER_PAYABLE', 'ELDER_RECEIVABLE')),
  check (kind <> 'ELDER_RECEIVABLE' or fund = 'SELF_PAY')
);

create table journal_entry (
  id uuid primary key,
  reference text not null unique,
  kind text not null check (kind in ('GRANT', 'HOLD', 'CAPTURE', 'RELEASE', 'LAPSE', 'ADJUSTMENT')),
  month month_code not null,
  original_month month_code,
  origin_id text not null,
  region_code text not null,
  elder_id uuid not null,
  entitlement_id uuid references entitlement,
  work_order_id uuid,
  call_id uuid,
  visit_id uuid,
  provider_id uuid,
  posted_at timestamptz not null default careline_now(),
  made_in xid8 not null default pg_current_xact_id()
);
create index journal_entry_month on journal_entry (month, id);
create index journal_entry_origin on journal_entry (origin_id);
create index journal_entry_order on journal_entry (work_order_id) where work_order_id is not null;
create index journal_entry_provider on journal_entry (provider_id, month) where provider_id is not null;
create index journal_entry_entitlement on journal_entry (entitlement_id) where entitlement_id is not null;

create table posting (
  entry_id uuid not null references journal_entry,
  line smallint not null,
  account_id uuid not null references account,
  amount_fen bigint not null check (amount_fen <> 0),
  primary key (entry_id, line)
);
create index posting_account on posting (account_id);

create trigger closed_month before insert on journal_entry for each row execute function refuse_closed_month();
create trigger append_only before update or delete on journal_entry for each row execute function append_only();
create trigger append_only before update or delete on posting for each row execute function append_only();
create trigger never_truncated before truncate on journal_entry for each statement execute function append_only();
create trigger never_truncated before truncate on posting for each statement execute function append_only();

-- A booked entry gets no further postings: they come in the transaction that made the entry.
create function refuse_late_posting() returns trigger language plpgsql as $$
begin
  if (select made_in from journal_entry where id = new.entry_id) is distinct from pg_current_xact_id() then
    raise exception 'entry % is booked already', new.entry_id using errcode = 'BL002';
  end if;
  return new;
end $$;
create trigger with_its_entry before insert on posting for each row execute function refuse_late_posting();

-- Checked at commit, from the entry: it has at least two postings and they sum to zero.
create function refuse_unbalanced() returns trigger language plpgsql as $$
declare
  total numeric;
  lines int;
begin
  select coalesce(sum(amount_fen), 0), count(*) into total, lines from posting where entry_id = new.id;
  if total <> 0 or lines < 2 then
    raise exception 'entry % does not balance: % fen in % postings', new.reference, total, lines
      using errcode = 'BL003';
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on journal_entry
  deferrable initially deferred for each row execute function refuse_unbalanced();

create function refuse_unbalanced_posting() returns trigger language plpgsql as $$
declare
  total numeric;
begin
  select sum(amount_fen) into total from posting where entry_id = new.entry_id;
  if total <> 0 then
    raise exception 'entry % does not balance: % fen', new.entry_id, total using errcode = 'BL003';
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on posting
  deferrable initially deferred for each row execute function refuse_unbalanced_posting();

-- Charges: the lines of the statements.

create table charge (
  id uuid primary key,
  work_order_id uuid not null,
  visit_id uuid not null references visit,
  call_id uuid,
  origin_id text not null,
  provider_id uuid not null,
  elder_id uuid not null,
  region_code text not null,
  item_code text not null,
  entitlement_id uuid references entitlement,
  minutes int not null check (minutes >= 0),
  public_fen bigint not null,
  self_pay_fen bigint not null check (self_pay_fen >= 0),
  month month_code not null,
  original_month month_code,
  adjustment boolean not null,
  reason text,
  made_by text,
  made_at timestamptz not null,
  check (made_by is not null or public_fen >= 0),
  check (original_month is null or adjustment)
);
create unique index charge_once_per_visit on charge (visit_id) where made_by is null;
create unique index charge_once_per_order on charge (work_order_id) where made_by is null;
create index charge_order on charge (work_order_id);
create index charge_month on charge (month, provider_id);
create trigger closed_month before insert on charge for each row execute function refuse_closed_month();
create trigger append_only before update or delete on charge for each row execute function append_only();
create trigger never_truncated before truncate on charge for each statement execute function append_only();

-- Statements.

create table statement (
  id uuid primary key,
  provider_id uuid not null,
  month month_code not null,
  lines int not null,
  public_fen bigint not null,
  self_pay_fen bigint not null,
  is_final boolean not null,
  made_at timestamptz not null,
  unique (provider_id, month)
);

create table statement_line (
  statement_id uuid not null references statement,
  charge_id uuid not null unique references charge,
  primary key (statement_id, charge_id)
);

create function final_statements_stay() returns trigger language plpgsql as $$
begin
  if old.is_final then
    raise exception 'statement % is final', old.id using errcode = 'BL002';
  end if;
  return coalesce(new, old);
end $$;
create trigger final_for_ever before update or delete on statement
  for each row execute function final_statements_stay();

create function final_lines_stay() returns trigger language plpgsql as $$
declare
  id_of uuid := case when tg_op = 'DELETE' then old.statement_id else new.statement_id end;
begin
  if (select is_final from statement where id = id_of) then
    raise exception 'statement % is final', id_of using errcode = 'BL002';
  end if;
  return coalesce(new, old);
end $$;
create trigger final_for_ever before insert or update or delete on statement_line
  for each row execute function final_lines_stay();

-- The triggers hold for everybody, the owner of the tables included. The rights are taken away as well; the right to
-- update one column stays where foreign keys need it for their row lock.
do $$
begin
  execute format('revoke update, delete, truncate on journal_entry, posting, charge from %I', current_user);
  execute format('grant update (id) on journal_entry to %I', current_user);
  execute format('grant update (id) on charge to %I', current_user);
end $$;

-- The nightly check: every row of this view is a breach of the promise, and in health there is none.
create view ledger_breach as
with by_entry as (
  select entry_id, sum(amount_fen) as total from posting group by entry_id having sum(amount_fen) <> 0
), by_entitlement as (
  select
    j.entitlement_id,
    coalesce(sum(p.amount_fen) filter (where a.kind = 'FUND_COMMITMENT'), 0) as committed,
    coalesce(-sum(p.amount_fen) filter (where a.kind = 'ENTITLEMENT_LEFT'), 0) as remaining,
    coalesce(-sum(p.amount_fen) filter (where a.kind = 'ENTITLEMENT_HELD'), 0) as held,
    coalesce(-sum(p.amount_fen) filter (where a.kind = 'PROVIDER_PAYABLE' and a.fund <> 'SELF_PAY'), 0) as used
  from journal_entry j join posting p on p.entry_id = j.id join account a on a.id = p.account_id
  where j.entitlement_id is not null group by j.entitlement_id
), open_holds as (
  select entitlement_id, sum(held_fen) as held from hold
  where state = 'OPEN' and entitlement_id is not null group by entitlement_id
), by_order as (
  select work_order_id, sum(public_fen) as public_fen, sum(self_pay_fen) as self_pay_fen from charge group by work_order_id
), payable as (
  select j.work_order_id,
    coalesce(-sum(p.amount_fen) filter (where a.fund <> 'SELF_PAY'), 0) as public_fen,
    coalesce(-sum(p.amount_fen) filter (where a.fund = 'SELF_PAY'), 0) as self_pay_fen
  from journal_entry j join posting p on p.entry_id = j.id join account a on a.id = p.account_id
  where a.kind = 'PROVIDER_PAYABLE' group by j.work_order_id
)
select 'UNBALANCED_ENTRY' as breach, entry_id as subject from by_entry
union all
select 'ENTITLEMENT_DIFFERS_FROM_LEDGER', e.id
from entitlement e
left join by_entitlement l on l.entitlement_id = e.id
left join open_holds h on h.entitlement_id = e.id
where coalesce(l.committed, 0) <> e.granted_fen - e.lapsed_fen
  or coalesce(l.remaining, 0) <> e.granted_fen - e.held_fen - e.used_fen - e.lapsed_fen
  or coalesce(l.held, 0) <> e.held_fen
  or coalesce(l.used, 0) <> e.used_fen
  or coalesce(h.held, 0) <> e.held_fen
union all
select 'CHARGE_DIFFERS_FROM_LEDGER', coalesce(c.work_order_id, p.work_order_id)
from by_order c full join payable p on p.work_order_id = c.work_order_id
where coalesce(c.public_fen, 0) <> coalesce(p.public_fen, 0)
  or coalesce(c.self_pay_fen, 0) <> coalesce(p.self_pay_fen, 0)
union all
select 'STATEMENT_DIFFERS_FROM_LINES', s.id
from statement s left join (
  select l.statement_id, count(*) as lines, sum(c.public_fen) as public_fen, sum(c.self_pay_fen) as self_pay_fen
  from statement_line l join charge c on c.id = l.charge_id group by l.statement_id) x on x.statement_id = s.id
where s.lines <> coalesce(x.lines, 0) or s.public_fen <> coalesce(x.public_fen, 0)
  or s.self_pay_fen <> coalesce(x.self_pay_fen, 0)
union all
select 'CLOSED_MONTH_WITHOUT_ALL_LINES', c.id
from charge c join accounting_month m on m.month = c.month and m.state = 'CLOSED'
left join statement_line l on l.charge_id = c.id where l.charge_id is null;
