-- The relay takes rows of every shard it has locked in one statement, in id order, so the primary key is all it needs;
-- each further index would be written twice per event. Event ids are unique by how they are made, and the inbox of every
-- consumer sees to one effect.
alter table outbox drop constraint outbox_event_id_key;
drop index outbox_shard;

-- These rows are written only together with their order, whose row is locked then; checking that it exists would cost a
-- query per row.
alter table work_order_event drop constraint work_order_event_work_order_id_fkey;
alter table deadline drop constraint deadline_work_order_id_fkey;
alter table decision_card drop constraint decision_card_work_order_id_fkey;
alter table signal drop constraint signal_work_order_id_fkey;
