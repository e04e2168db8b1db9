package health.praxis.practice;

/** What can be booked at a location beside a practitioner (LOC-9). */
public enum FacilityKind {
    ROOM,
    EQUIPMENT
}
