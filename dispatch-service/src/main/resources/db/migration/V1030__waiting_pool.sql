-- What the waiting pools read, many times a second: who waits in a county, who is engaged, whose visit ends.

create index work_order_pool on work_order (left(region_code, 6), kind, waiting_since) where state = 'WAITING';
create index offer_open_worker on offer (worker_id) where state = 'OPEN';
create index assignment_visiting on assignment (stage_at) where stage in ('ARRIVED', 'CHECKED_IN');
create index assignment_freed on assignment (stage_at) where stage in ('COMPLETED', 'RELEASED');
