create table Club (id bigint not null, primary key (id));
create table Course (id bigint not null, primary key (id));
create table enrolment (student_id bigint not null, course_id bigint not null, enrolled_at timestamp default current_timestamp not null, grade varchar(2), primary key (student_id, course_id), check (grade <> 'Z'));
create table Follow (followed_id bigint not null, follower_id bigint not null, primary key (followed_id, follower_id));
create table Friendship (person_id bigint not null, friends_id bigint not null, primary key (person_id, friends_id));
create table Membership (club_id bigint not null, student_id bigint not null, primary key (club_id, student_id));
create table Person (id bigint not null, primary key (id));
create table Student (id bigint not null, primary key (id));
create index enrolment_by_course on enrolment (course_id, enrolled_at desc);
