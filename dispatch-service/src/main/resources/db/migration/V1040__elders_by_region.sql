-- The reach report reads the served elders of a region in order, page by page.
create index elder_served_by_region on elder (region_code, id) where served;
