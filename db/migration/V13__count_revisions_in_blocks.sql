-- Keys of revisions are taken in blocks, as those of all other tables are.
ALTER SEQUENCE revision_seq INCREMENT BY 50;
