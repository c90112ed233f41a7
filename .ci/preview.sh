#!/usr/bin/env bash
# Makes the README's pictures anew: pages of the national workbook of the sample data, as LibreOffice prints them.
#   .ci/preview.sh [WORKBOOK]     another workbook than the sample's; needs soffice, pdftotext, pdftoppm
#                                 (Debian: libreoffice-calc poppler-utils fonts-liberation)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for command in soffice pdftotext pdftoppm; do
    command -v "$command" > /dev/null || { echo "preview: $command is not installed (see the top of this script)" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

workbook=${1:-}
if [[ -z $workbook ]]; then
    jobs/tonghop --home "$work/nha" nightly --inbox sample-data/inbox
    workbook=$(ls "$work"/nha/outbox/2021/tong-hop-2021-*.xlsx)
fi
cp -- "$workbook" "$work/workbook.xlsx"
soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work" "$work/workbook.xlsx" > /dev/null

# page TITLE NAME: the first page that bears the title, as sample-data/preview/NAME.png
page() {
    local number=1 pages
    pages=$(pdfinfo "$work/workbook.pdf" | awk '/^Pages:/ { print $2 }')
    while ! pdftotext -f "$number" -l "$number" "$work/workbook.pdf" - | grep -qF "$1"; do
        number=$((number + 1))
        ((number <= pages)) || { echo "preview: no page bears '$1'" >&2; exit 1; }
    done
    pdftoppm -png -r 100 -f "$number" -l "$number" -singlefile "$work/workbook.pdf" "sample-data/preview/$2"
    echo "sample-data/preview/$2.png"
}
mkdir -p sample-data/preview
page 'BÁO CÁO TỔNG HỢP QUỐC GIA' bia
page 'CÁC CHỈ TIÊU CHÍNH' tong-hop
page 'VIỆN TRỢ CỦA CÁC TỔ CHỨC PHI CHÍNH PHỦ' vien-tro
