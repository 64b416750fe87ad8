-- The plain job's lines are classified already.
create view valued_line as select * from kept_line where is_index;
