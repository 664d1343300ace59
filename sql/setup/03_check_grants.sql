-- purpose: shows which of the required grants are missing
-- grain:   one row per required grant
-- fill in: the principal's id, as in 02_grants.sql. A grant to a group is listed under the group's name
declare or replace variable principal string default '<service principal id>';

with needed as (
    select * from values
        (1, 'USE CATALOG on system'),
        (2, 'USE SCHEMA on system.access'),
        (3, 'SELECT on system.access.audit')
        as needed(step, privilege)
),

given as (
    select 1 as step, grantee
    from system.information_schema.catalog_privileges
    where catalog_name = 'system'
        and replace(privilege_type, '_', ' ') in ('USE CATALOG', 'ALL PRIVILEGES')
    union all
    select 2 as step, grantee
    from system.information_schema.schema_privileges
    where catalog_name = 'system'
        and schema_name = 'access'
        and replace(privilege_type, '_', ' ') in ('USE SCHEMA', 'ALL PRIVILEGES')
    union all
    select 3 as step, grantee
    from system.information_schema.table_privileges
    where table_catalog = 'system'
        and table_schema = 'access'
        and table_name = 'audit'
        and replace(privilege_type, '_', ' ') in ('SELECT', 'ALL PRIVILEGES')
)

select
    needed.privilege,
    case when max(case when given.grantee = principal then 1 else 0 end) = 1 then 'granted' else 'MISSING' end as state,
    array_join(array_sort(collect_set(given.grantee)), ', ') as granted_to
from needed
left join given on given.step = needed.step
group by needed.step, needed.privilege
order by needed.step;
