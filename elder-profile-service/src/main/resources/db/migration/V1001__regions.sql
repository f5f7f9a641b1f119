-- The region tree and the list of group codes. A code that was withdrawn stays: old records name it.
create table region (
    code text primary key check (code ~ '^[0-9]{12}$'),
    parent_code text references region (code),
    name text not null,
    valid_from date not null,
    valid_to date,
    version bigint not null,
    check ((parent_code is null) = (code like '____00000000'))
);
create index region_parent on region (parent_code, code);

create function refuse_rewrite() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger region_is_never_deleted before delete or truncate on region
    for each statement execute function refuse_rewrite();

create table group_code (
    code text primary key,
    name text not null
);
insert into group_code (code, name) values
    ('SANWU', '三无老人'),
    ('TEKUN', '特困供养'),
    ('YOUFU', '重点优抚'),
    ('LOW_INCOME', '低收入'),
    ('DIBAO', '最低生活保障'),
    ('DIBAO_MARGIN', '低保边缘'),
    ('EXPENSE_POOR', '支出型困难'),
    ('FAMILY_PLANNING', '计划生育特殊家庭'),
    ('LIVING_ALONE', '独居'),
    ('EMPTY_NEST', '空巢'),
    ('LEFT_BEHIND', '留守'),
    ('CHILDLESS', '孤寡'),
    ('DISABLED', '失能'),
    ('DEMENTIA', '失智'),
    ('SEVERE_DISABILITY', '重残');
