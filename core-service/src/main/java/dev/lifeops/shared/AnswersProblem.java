package dev.lifeops.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents an error of an operation in OpenAPI; what every operation may answer is added by itself. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AnswersProblem.Several.class)
public @interface AnswersProblem {

    int status();

    String code();

    /** In which case, as a sentence. */
    String when();

    /** Holds several of them on one operation. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        AnswersProblem[] value();
    }
}
