package dev.lifeops.health;

import dev.lifeops.ApiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test over real HTTP with people who have things on record. */
@ApiTest
@Import(HealthRecords.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HealthTest {}
