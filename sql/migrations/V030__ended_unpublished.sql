-- A run that came to its end without publishing is told apart from one that waits to be continued.

alter table claims.run drop constraint run_status_check;
alter table claims.run add constraint run_status_check
  check (status in ('running', 'refused', 'held', 'published', 'superseded', 'purged'));
comment on column claims.run.status is
  'running: not published, or failed, or computed to be looked at; refused: ended without publishing, as what it was given was refused; held: ended without publishing, as figures would have changed by few patients; published: what analysts of the edition see; superseded: published earlier; purged: published earlier, and its figures were removed since. The same command takes a refused or held run up again, and a publication of the edition removes it.';
