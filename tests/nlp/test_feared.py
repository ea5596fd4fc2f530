"""What is feared is no fact and nobody's blame; others without a name are not those of the last talk."""

from __future__ import annotations

from tests.nlp.conftest import facts, tables


@tables(
    fears=[
        ("Pháp lo ngại Ukraine bị Nga tấn công.", {"Criticism occurred: Pháp > Nga"}),
        (
            "Pháp lo ngại về khả năng Ukraine bị Nga tấn công.",
            {"Criticism occurred: Pháp", "Assault considered: Nga > Ukraine"},
        ),
        ("Pháp lo ngại nguy cơ NATO đối đầu với Nga.", {"Criticism occurred: Pháp"}),
        (
            "Pháp lo ngại việc Ukraine bị Nga tấn công.",
            {"Criticism occurred: Pháp > Nga", "Assault occurred: Nga > Ukraine"},
        ),
        ("Peru lo ngại về khả năng tên lửa của Triều Tiên.", {"Criticism occurred: Peru > Triều Tiên"}),
    ],
    others_without_a_name=[
        (
            "Chile gặp Peru. Sau đó, Ai Cập và các nước phong tỏa Sudan.",
            {"Meeting occurred: Chile, Peru", "Coercion occurred: Ai Cập > Sudan"},
        ),
        (
            "Chile gặp Peru. Các nước nhất trí tăng cường hợp tác.",
            {"Meeting occurred: Chile, Peru", "Agreement occurred: Chile, Peru"},
        ),
    ],
)
def test_who_is_blamed_and_who_takes_part(read, text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected
