-- The pseudonym key of a database may be changed.

comment on table claims.line is
  'One readable record whose code is 20982 or related, in whichever bucket it ends. Never changed after it is loaded, but for its four keys when all are derived anew under another pseudonym key: settling writes beside it.';
comment on column claims.pseudonym_key.created_at is 'When the first run stored it, or rekey changed to it.';
