-- A corrected layout reads the same file otherwise: an extract that is given again is then loaded anew.

alter table claims.extract add column layout_revision text;
comment on column claims.extract.layout_revision is
  'Version of the layout that read it; for a layout of the user''s own followed by the digest of its text. Null for extracts of earlier versions of the program.';
