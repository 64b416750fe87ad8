-- The whole file into columns of text.
create ${kind} table raw_record (${columns});
copy raw_record from ${extract} with (format csv, header true);
