-- One message to a patient may tell of several appointments of a series: of the one it belongs to, and of these (APT-9, APT-10).
alter table reminder add column also uuid[];
