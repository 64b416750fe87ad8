-- Which prices a run withholds because too few providers stand behind them.
alter table claims.run
  add column least_providers smallint check (least_providers >= 0),
  add column most_provider_percent smallint check (most_provider_percent between 1 and 100),
  add constraint dominance_whole check (num_nulls(least_providers, most_provider_percent) in (0, 2));
comment on column claims.run.least_providers is
  'Rule of dominance: with fewer providers behind it a price is withheld; 0 for no such limit. Null for runs from before the rule: they withhold nothing.';
comment on column claims.run.most_provider_percent is
  'Rule of dominance: with a greater share of one provider in its lines, in percent, a price is withheld; 100 for no such limit.';
