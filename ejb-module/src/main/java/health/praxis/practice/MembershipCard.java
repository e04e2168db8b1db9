package health.praxis.practice;

/** A membership as the person it belongs to sees it among others. */
public record MembershipCard(String practiceName, Role role, UserState state) {}
