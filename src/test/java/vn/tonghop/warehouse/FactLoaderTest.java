package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.testing.Scene;
import vn.tonghop.validate.Checked;

class FactLoaderTest {
    private static final Scene scene = new Scene();

    @BeforeEach
    void clear() {
        scene.clear();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tab\tinside",
                "back\\slash",
                "\\.",
                "\\N",
                "line\nbreak",
                "return\r",
                "emoji 😀",
                "\"quotes\" and 'quotes'",
                "ệ̀ đ Ờ"
            })
    void keepsHostileTextAsItIs(String text) {
        scene.file(
                scene.run("2022-01-05T00:00:00Z"),
                "2021/hai-phong/a.xlsx",
                "twinnings",
                "local_place=" + text + "|partner_country=LA|partner_place=B");

        assertThat(scene.jdbc()
                        .sql("select local_place from wh.twinnings")
                        .query(String.class)
                        .single())
                .isEqualTo(text);
    }

    @Test
    void refusesTextThatPostgresqlCannotKeep() {
        RunId run = scene.run("2022-01-05T00:00:00Z");

        assertThatThrownBy(() -> scene.file(
                        run,
                        "2021/hai-phong/a.xlsx",
                        "twinnings",
                        "local_place=a\0b|partner_country=LA|partner_place=B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+0000");
        assertThat(scene.jdbc()
                        .sql("select count(*) from wh.twinnings")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void loadsNothingOutsideATransaction() {
        assertThatThrownBy(() -> scene.warehouse().facts().load(new TableId(1), Scene.definition("members"), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesWhatTheTransactionThatFailsHadLoadedOut() {
        SubmissionId submission = scene.receive(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx");
        TableId table = scene.table(submission, "members", 1);
        Checked member =
                Scene.row(Scene.definition("members"), 9, "full_name=Trần Văn Thử|association_name=Việt - Lào");

        assertThatThrownBy(() -> scene.inTransaction(() -> {
                    scene.warehouse().facts().load(table, Scene.definition("members"), List.of(member));
                    throw new IllegalStateException("cut");
                }))
                .hasMessage("cut");
        assertThat(scene.jdbc()
                        .sql("select count(*) from wh.members")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFailureSaysNothingOfTheRow() {
        RunId run = scene.run("2022-01-05T00:00:00Z");

        assertThatThrownBy(() -> scene.file(
                        run,
                        "2021/hai-phong/a.xlsx",
                        "members",
                        "full_name=Trần Văn Thử|association_name=Việt - Lào|gender=kín"))
                .hasMessageContaining("23514")
                .hasMessageNotContaining("Trần");
    }

    @Test
    void passesOverRowsWithAnError() {
        SubmissionId submission = scene.receive(scene.run("2022-01-05T00:00:00Z"), "2021/hai-phong/a.xlsx");
        TableId table = scene.table(submission, "twinnings", 1);
        Checked good = Scene.row(Scene.definition("twinnings"), 9, "local_place=A|partner_country=LA|partner_place=B");
        Checked bad = new Checked(
                10,
                good.values(),
                good.keys(),
                false,
                false,
                Findings.of(Finding.at(FindingCode.REQUIRED_MISSING, Origin.row("S", 10), "", "x")),
                List.of());

        scene.inTransaction(() -> assertThat(
                        scene.warehouse().facts().load(table, Scene.definition("twinnings"), List.of(good, bad)))
                .isEqualTo(1));
    }
}
