package health.praxis.scheduling;

import health.praxis.practice.LocationCard;
import health.praxis.shared.UserId;

/**
 * What becomes of a booking from outside with one practitioner at one location (OBK-9).
 *
 * @param needed whether it waits for approval; else it is booked at once
 */
public record ApprovalRule(UserId practitioner, String practitionerName, LocationCard location, boolean needed) {}
