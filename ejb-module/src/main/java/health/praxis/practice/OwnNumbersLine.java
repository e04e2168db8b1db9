package health.praxis.practice;

import health.praxis.shared.UserId;
import java.io.Serializable;

/** Whose own numbers where. */
public record OwnNumbersLine(LocationId location, UserId practitioner, OwnNumbers numbers) implements Serializable {}
