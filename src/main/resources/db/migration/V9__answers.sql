-- What operators answer about the units of measure that a file names: kept like what they answer about its columns.

alter table ops.decision add column answer text;
alter table ops.decision drop constraint decision_kind_check;
alter table ops.decision drop constraint decision_check1;
alter table ops.decision drop constraint decision_check3;
alter table ops.decision add constraint decision_kind_check
    check (kind in ('revision', 'part', 'place', 'column', 'unit-of', 'discard', 'withdraw'));
alter table ops.decision add constraint decision_place_check
    check (kind in ('place', 'column', 'unit-of') or (unit is null and period is null));
alter table ops.decision add constraint decision_column_check
    check ((kind = 'column') = (dataset is not null and header is not null and field is not null));
alter table ops.decision add constraint decision_answer_check
    check ((kind = 'unit-of') = (dataset is not null and header is not null and answer is not null));
comment on column ops.decision.header is
    'the words that are answered for, of a column or a unit of measure, folded for comparison; holds for the unit and dataset until undone';
comment on column ops.decision.answer is 'of a unit of measure, its scale and currency: 1000:USD, or of what is counted 1000';
