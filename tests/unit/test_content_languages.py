"""Which languages there are is looked at anew each time: an organisation may be writing one."""

from __future__ import annotations

from pathlib import Path

from workbooks.content import loader


def test_a_folder_that_is_not_there_takes_no_language_away(tmp_path: Path) -> None:
    assert loader.codes((tmp_path / "gone", loader.OWN)) == loader.codes((loader.OWN,))


def test_a_language_is_there_as_soon_as_its_file_is(tmp_path: Path) -> None:
    (tmp_path / "sv").mkdir()
    before = loader.codes((tmp_path, loader.OWN))
    assert "sv" not in before
    (tmp_path / "sv" / "language.yaml").write_text("code: sv\n")
    assert set(loader.codes((tmp_path, loader.OWN))) == {*before, "sv"}
