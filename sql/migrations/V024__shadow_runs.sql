-- Runs that compute what figures would be, with other reference tables or layouts, to be looked at before anything is published.
alter table claims.run drop constraint run_action_check;
alter table claims.run add constraint run_action_check
  check (action in ('load', 'replay', 'withdraw', 'roll_back', 'verify', 'shadow', 'promote'));
comment on column claims.run.action is
  'What the run does: load extracts; replay rejects of one; withdraw one; roll_back to an earlier publication; verify one, which publishes nothing; shadow one with other tables or layouts, which publishes nothing either and stands until it is promoted or discarded; promote such a run.';
comment on column claims.run.restores_run_id is
  'Of a run that rolls back, the publication whose figures it shows again; of one that verifies or shadows, the publication that it computes anew; else null, and when that run is gone.';
