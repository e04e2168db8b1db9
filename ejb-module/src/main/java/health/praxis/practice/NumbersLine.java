package health.praxis.practice;

import health.praxis.shared.UserId;
import java.io.Serializable;

/** Whose numbers where. */
public record NumbersLine(LocationId location, UserId practitioner, NumberDetails numbers) implements Serializable {}
