-- When the server's own jobs last ran, one row for each job and node; for whoever runs the installation. Names nobody.
create table job_run (
  name text not null,
  node text not null,
  ran_at timestamptz not null,
  failed boolean not null,
  next_at timestamptz not null,
  primary key (name, node)
);
grant select, insert, update on job_run to praxis_app;
