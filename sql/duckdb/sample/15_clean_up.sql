-- Drops everything except the two tables, to free memory.
drop view sample_interactions;
drop view sample_automated_use;
drop view sample_control_plane;
drop view sample_sign_ins;
drop view sample_other_services;
drop view sample_malformed_events;
drop table sample_incidents;
drop table sample_sessions;
drop table sample_deployments;
drop table sample_users;
drop table sample_app_plan;
drop table sample_calendar;
drop macro sample_machine;
drop macro sample_uuid;
drop macro sample_below;
drop macro sample_random;
drop macro sample_mix;
