"""`reconcile weigh TABLE`."""

from __future__ import annotations


def test_a_table_is_weighed_and_called_no_verdict(run, tmp_path):
    table = tmp_path / "claims.csv"
    table.write_text(
        "id,attribute,value,source\nt,place,Vienna,A\nt,place,Vienna,B\nt,place,Graz,C\nbroken\n", encoding="utf-8"
    )
    done = run("weigh", table)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "subject,attribute,answer,probability,sources"
    assert done.stdout.splitlines()[1].startswith("t,place,vienna,0.")
    assert "not what is true" in done.stderr
    assert "claims.csv:5: has 1 cells" in done.stderr


def test_a_file_that_is_no_table_is_bad_usage(run, tmp_path):
    table = tmp_path / "claims.csv"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    done = run("weigh", table)
    assert (done.returncode, done.stdout) == (2, "")
    assert "claims.csv: has no column for" in done.stderr


def test_an_answer_that_a_spreadsheet_would_run_is_text(run, tmp_path):
    table = tmp_path / "claims.csv"
    table.write_text("id,value,source\nt,=1+1,A\nt,=1+1,B\n", encoding="utf-8")
    done = run("weigh", table)
    assert done.stdout.splitlines()[1].startswith("t,,'=1+1,")
