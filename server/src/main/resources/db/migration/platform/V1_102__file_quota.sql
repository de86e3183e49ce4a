-- What somebody has brought since yesterday is summed at each upload.
create index file_brought on platform.file (created_by, created_at) include (size);
