package dev.lifeops.health.daily;

import io.swagger.v3.oas.annotations.media.Schema;

/** What one app of one source says of a day. */
@Schema(name = "HealthVoice")
record Voice(String source, String app, double value) {}
