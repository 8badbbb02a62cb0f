package dev.lifeops.imports.splitwise;

import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.BinaryBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what previews and imports of an export of Splitwise have in common: the body, and what is refused. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@BinaryBody
@AnswersProblem(status = 400, code = "UPLOAD_BROKEN_OFF", when = "The file did not come whole.")
@AnswersProblem(status = 404, code = "GROUP_NOT_FOUND", when = "You are not in the group that you name.")
@AnswersProblem(status = 413, code = "PAYLOAD_TOO_LARGE", when = "The file is larger than 20 MB.")
@AnswersProblem(status = 422, code = "EMPTY_FILE", when = "The file has no content.")
@AnswersProblem(status = 422, code = "FILE_DAMAGED", when = "It lacks its balances at the end, or is not in UTF-8.")
@AnswersProblem(status = 422, code = "NOT_A_SPLITWISE_EXPORT", when = "It is no export of a group.")
@AnswersProblem(status = 422, code = "TOO_MANY_LINES", when = "It has more than 5000 lines.")
@AnswersProblem(status = 422, code = "ME_UNKNOWN", when = "Nobody of it is called like you, and `me` says nothing.")
@AnswersProblem(status = 422, code = "UNKNOWN_MEMBER", when = "`me` or `member` names who is not there.")
@AnswersProblem(status = 422, code = "MEMBER_TWICE", when = "Two of the file would be the same member.")
@AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account in use.")
@interface SplitwiseFile {}
