create table Club (id bigint not null, primary key (id));
create table Course (id bigint not null, primary key (id));
create table enrolment (grade varchar(2), course_id bigint not null, enrolled_at timestamp default current_timestamp not null, student_id bigint not null, primary key (course_id, student_id), check (grade <> 'Z'));
create table Follow (followed_id bigint not null, follower_id bigint not null, primary key (followed_id, follower_id));
create table Friendship (friends_id bigint not null, person_id bigint not null, primary key (friends_id, person_id));
create table Membership (club_id bigint not null, student_id bigint not null, primary key (club_id, student_id));
create table Person (id bigint not null, primary key (id));
create table Student (id bigint not null, primary key (id));
create index enrolment_by_course on enrolment (course_id, enrolled_at desc);
