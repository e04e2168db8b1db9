package health.praxis.container;

import health.praxis.audit.HistoryFilter;
import health.praxis.credits.ChargeCredits;
import health.praxis.credits.Service;
import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.outbox.OutboxMessage;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.FacilityId;
import health.praxis.practice.LocationId;
import health.praxis.practice.Membership;
import health.praxis.practice.UserSettings;
import health.praxis.reminders.ReminderId;
import health.praxis.reports.ReportFilter;
import health.praxis.reports.ReportPeriod;
import health.praxis.reports.SavedReportId;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.CancellationReasonId;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.TypeLevel;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.RuleBroken;
import health.praxis.shared.UserId;
import health.praxis.signin.Client;
import health.praxis.signin.TrustedNetworks;
import health.praxis.waitinglist.OfferId;
import health.praxis.waitinglist.WaitingEntryId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something sensible for every parameter of a door method, by type and name. What names a record names one of those given;
 * commands are put together from their components in the same way. A type that nothing fits needs a line here.
 */
final class MatrixArguments {

    static final String PASSWORD = "quiet river behind the hill";

    private int clients;

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("zone", "Australia/Sydney"),
            Map.entry("practiceZone", "Australia/Sydney"),
            Map.entry("mobile", "0491570006"),
            Map.entry("phone", "+61255501234"),
            Map.entry("recipient", "+61491570006"),
            Map.entry("code", "000000"),
            Map.entry("password", PASSWORD),
            Map.entry("passwordAgain", PASSWORD),
            Map.entry("sessionToken", "no-such-session"),
            Map.entry("attemptToken", "no-such-attempt"),
            Map.entry("linkToken", "no-such-link"),
            Map.entry("token", "no-such-token"),
            Map.entry("ticket", "no-such-ticket"),
            Map.entry("providerStatus", "delivered"),
            Map.entry("errorCode", "30001"),
            Map.entry("website", "https://practice.example"),
            Map.entry("beginning", "Lunch"),
            Map.entry("text", "Quill"));

    /** Account ids of a practice's people, and where else a bare id names a record; other ids name nothing. */
    private static final Set<String> ACCOUNTS = Set.of("account", "accountId");

    private final Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    private final String run = UUID.randomUUID().toString();

    private MatrixRecords records;
    private Method method;
    private boolean namedARecord;

    /** The arguments for one call; {@link #namedARecord} then says whether any of them names a record. */
    Object[] of(Method asked, MatrixRecords given) {
        method = asked;
        records = given;
        namedARecord = false;
        return Arrays.stream(asked.getParameters()).map(this::value).toArray();
    }

    boolean namedARecord() {
        return namedARecord;
    }

    private Object value(Parameter parameter) {
        return value(parameter.getName(), parameter.getParameterizedType());
    }

    private Object value(String name, Type type) {
        if (type instanceof WildcardType any) {
            return value(name, any.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType of) {
            return container(name, (Class<?>) of.getRawType(), of.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        Object record = record(name, plain);
        return record != null ? named(record) : plainValue(name, plain);
    }

    private Object named(Object record) {
        namedARecord = true;
        return record;
    }

    private Object record(String name, Class<?> type) {
        if (type == PatientId.class) {
            return records.patient();
        } else if (type == AppointmentId.class) {
            return method.getDeclaringClass() == Series.class ? records.repeated() : records.appointment();
        } else if (type == PersonalAppointmentId.class) {
            return records.personal();
        } else if (type == CancellationReasonId.class) {
            return records.reason();
        } else if (type == FacilityId.class) {
            return records.facility();
        } else if (type == AppointmentTypeId.class) {
            return records.type();
        } else if (type == UserId.class) {
            return records.practitioner();
        } else if (type == LocationId.class) {
            return records.location();
        } else if (type == ReminderId.class) {
            return records.reminder();
        } else if (type == MessageId.class) {
            return method.getName().equals("attachment") ? records.letter() : records.message();
        } else if (type == SavedReportId.class) {
            return records.report();
        } else if (type == WaitingEntryId.class) {
            return records.waiting();
        } else if (type == OfferId.class) {
            return records.offer();
        } else if (type == PracticeGroupId.class) {
            return records.practice();
        } else if (type == Membership.class) {
            return new Membership(records.practice(), records.practitioner());
        } else if (type == UUID.class) {
            return recordOfBareId(name);
        }
        return null;
    }

    private UUID recordOfBareId(String name) {
        String door = method.getDeclaringClass().getSimpleName();
        if (ACCOUNTS.contains(name)) {
            return records.account();
        }
        return switch (door + "." + name) {
            case "SignInSessions.session" -> records.signIn();
            case "AccountDirectory.ids" -> records.account();
            case "ReceiptQueries.sessionId", "SessionSweep.session" -> records.session();
            case "PracticeHours.id", "ReservedSlots.line", "UsualLocations.line" -> records.hours();
            case "ReservedSlots.reserved" -> records.reserved();
            case "DeadLetters.id" -> method.getName().equals("retry") ? records.deadLetter() : null;
            case "Telehealth.patientLink", "Telehealth.present", "RouteNotes.peer" -> records.link();
            case "Guests.guest" -> records.guest();
            case "Users.locations" -> records.location().value();
            default -> null;
        };
    }

    private Object container(String name, Class<?> raw, Type[] of) {
        if (raw == Map.class) {
            return Map.of();
        } else if (raw == Optional.class) {
            return Optional.empty();
        } else if (name.equals("heads") || name.equals("attachments")) {
            return List.of();
        }
        Object one = value(name, of[0]);
        return raw == Set.class ? Set.of(one) : List.of(one);
    }

    private Object plainValue(String name, Class<?> type) {
        if (type == String.class) {
            return text(name);
        } else if (type == UUID.class) {
            return UUID.randomUUID();
        } else if (type == int.class || type == Integer.class) {
            return number(name, type);
        } else if (type == long.class || type == Long.class) {
            return 0L;
        } else if (type == boolean.class || type == Boolean.class) {
            return false;
        } else if (type == char[].class) {
            return PASSWORD.toCharArray();
        } else if (type.isEnum()) {
            return word(type);
        }
        return time(name, type);
    }

    private String text(String name) {
        if (name.toLowerCase(java.util.Locale.ROOT).contains("email")) {
            return "matrix-" + run + "@practice.example";
        }
        return TEXTS.getOrDefault(name, "Text");
    }

    private static Object number(String name, Class<?> type) {
        return switch (name) {
            case "from", "version", "position" -> 0;
            case "minutes" -> 30;
            case "lastHour" -> 20;
            case "idleMinutes" -> 60;
            case "limit", "size", "days" -> 10;
            default -> type == Integer.class ? null : 1;
        };
    }

    private static Object word(Class<?> type) {
        if (type == AccessLevel.class) {
            return AccessLevel.CLINICAL;
        } else if (type == AppointmentLocation.class) {
            return AppointmentLocation.TELEHEALTH;
        } else if (type == Channel.class) {
            return Channel.SMS;
        } else if (type == Service.class) {
            return Service.SMS_SEGMENT;
        } else if (type == TypeLevel.class) {
            return TypeLevel.LOCATION;
        }
        return type.getEnumConstants()[0];
    }

    private Object time(String name, Class<?> type) {
        if (type == Instant.class) {
            return switch (name) {
                case "from" -> tomorrow.minus(3, ChronoUnit.DAYS);
                case "to" -> tomorrow.plus(8, ChronoUnit.DAYS);
                case "start" -> tomorrow.plus(5, ChronoUnit.DAYS);
                default -> tomorrow;
            };
        } else if (type == LocalDate.class) {
            int days = name.equals("until") ? 9 : 1;
            return Set.of("endsOn", "birthDate").contains(name)
                    ? null
                    : LocalDate.now(ZoneId.of("UTC")).plusDays(days);
        } else if (type == LocalTime.class) {
            return name.equals("from") ? LocalTime.of(21, 0) : LocalTime.of(22, 0);
        } else if (type == DayOfWeek.class) {
            return DayOfWeek.SUNDAY;
        } else if (type == Duration.class) {
            return Duration.ofMinutes(30);
        }
        return command(name, type);
    }

    /** Of several kinds of a thing the first is as good as any. */
    private Object command(String name, Class<?> type) {
        if (type == Client.class) {
            // Limits by network address would answer otherwise for whoever asks first.
            return new Client("198.51.100." + clients++ % 250, "matrix", null);
        } else if (type == HistoryFilter.class) {
            return new HistoryFilter(
                    tomorrow.minus(3, ChronoUnit.DAYS),
                    tomorrow.plus(8, ChronoUnit.DAYS),
                    (UserId) named(records.practitioner()),
                    null,
                    null,
                    "");
        } else if (type == ReportFilter.class) {
            UserId whose = (UserId) named(records.practitioner());
            return new ReportFilter(ReportPeriod.NEXT_30_DAYS, null, null, whose, null, null, null, null, false, false);
        } else if (type == UserSettings.class) {
            return UserSettings.NONE;
        } else if (type == OutgoingMessage.class) {
            return new OutgoingMessage(
                    MessageId.random(),
                    Channel.SMS,
                    "+61491570006",
                    (PatientId) named(records.patient()),
                    null,
                    "Text",
                    null);
        } else if (type == OutboxMessage.class) {
            return new ChargeCredits(
                    (PracticeGroupId) named(records.practice()), Service.SMS_SEGMENT, 1, UUID.randomUUID(), tomorrow);
        } else if (type == TrustedNetworks.class) {
            return TrustedNetworks.NONE;
        } else if (type == RuleBroken.class) {
            return new NotFound("record");
        } else if (type == JsonObject.class) {
            return Json.createObjectBuilder().build();
        } else if (type.isSealed()) {
            return value(name, type.getPermittedSubclasses()[0]);
        } else if (type.isRecord() && !type.getSimpleName().equals("Place")) {
            return assembled(type);
        }
        return null;
    }

    private Object assembled(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        try {
            Constructor<?> made = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(Arrays.stream(parts)
                    .map(part -> value(part.getName(), part.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException("MatrixArguments has nothing for " + type.getName(), unfit);
        }
    }
}
