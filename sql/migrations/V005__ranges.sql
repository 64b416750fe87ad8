-- Extracts are read in ranges, several at a time; lines come in by the million, so that no trigger may run for each.

create table claims.extract_part (
  extract_id integer not null references claims.extract on delete cascade,
  part integer not null,
  first_byte bigint not null,
  end_byte bigint,
  records_before bigint not null,
  first_line bigint not null,
  primary key (extract_id, part)
);
comment on table claims.extract_part is
  'How each extract was cut for the load: ranges of whole records that workers read apart. Made once, when the extract is registered; a restart reads the same ranges.';
comment on column claims.extract_part.extract_id is 'The extract.';
comment on column claims.extract_part.part is '0-based number of the range, in the order of the file.';
comment on column claims.extract_part.first_byte is
  'Where the range''s first record starts in the content, 0-based; of a packed extract in the unpacked content.';
comment on column claims.extract_part.end_byte is 'Where the next range starts; null for the last, which goes to the end.';
comment on column claims.extract_part.records_before is 'Records of the extract before the range, header excluded.';
comment on column claims.extract_part.first_line is '1-based line of the file on which the range''s first record starts.';

alter table claims.extract_count
  add column next_byte bigint not null default 0,
  add column next_line bigint not null default 1;
comment on column claims.extract_count.next_byte is
  'Where the first record stands that is not committed yet, 0-based: a restart reads on from there.';
comment on column claims.extract_count.next_line is '1-based line on which that record starts.';

-- A foreign key looks up the extract once for every line, which took a quarter of the load. Lines are written for registered
-- extracts alone, the trigger below takes them away with their extract, and whoever reads them starts from claims.run_extract,
-- which has its foreign key: a line without an extract could be in no figure.
alter table claims.line drop constraint line_extract_id_fkey;

create function claims.delete_lines_of_extract() returns trigger language plpgsql as $$
begin
  delete from claims.line where extract_id = old.extract_id;
  return old;
end $$;
comment on function claims.delete_lines_of_extract() is 'Takes the lines of an extract away with it, as a foreign key would.';
create trigger delete_lines after delete on claims.extract
  for each row execute function claims.delete_lines_of_extract();
comment on trigger delete_lines on claims.extract is 'No line outlives its extract.';
