package dev.lifeops.imports;

import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.BinaryBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what previews and imports of an export of Firefly III have in common: the body, and what is refused. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@BinaryBody
@AnswersProblem(status = 400, code = "UPLOAD_BROKEN_OFF", when = "The file did not come whole.")
@AnswersProblem(status = 409, code = "CURRENCY_MISMATCH", when = "An account that you name is in another currency.")
@AnswersProblem(status = 413, code = "PAYLOAD_TOO_LARGE", when = "The file is larger than 20 MB.")
@AnswersProblem(status = 422, code = "EMPTY_FILE", when = "The file has no content.")
@AnswersProblem(status = 422, code = "FILE_DAMAGED", when = "It breaks off or is not in UTF-8.")
@AnswersProblem(status = 422, code = "NOT_A_FIREFLY_EXPORT", when = "It is no `transactions.csv`.")
@AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "`account` names what is not there.")
@interface FireflyFile {}
